/** Words that say nothing of the subject of a question. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all almost along already also although always am an and any anybody anyone anything are
  around as at away back be because been before being below between both but by came can cannot cant come comes could
  couldnt did didnt do does doesnt doing done dont down during each either else etc ever every everything few for from
  further get gets getting give go goes going gone good got had hadnt has hasnt have havent having he hello help her
  here hers hey hi him his how however i id if ill im in into is isnt it its ive just keep kind know let lets like
  little look lot made make makes making many may maybe me might mine more most much must my myself need needs
  never no nor not now of off often oh ok okay on once one only or other our ours out over own per perhaps please put
  quite rather really right said same say says see seem seems shall she should shouldnt since so some somebody someone
  something sorry still such sure take takes tell than thank thanks that thats the their theirs them then there theres
  these they theyre thing things think this those though through till to told too under until up upon us use used very
  want wanted wants was wasnt way we well went were weve what whats when where whether which while who whole whom whose
  why will with within without wont would wouldnt yes yet you youd youll your youre yours youve`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
