/** The name of an action as that of a message, where a dot has a meaning of its own. */
export const auditActionKey = <A extends string>(action: A) => action.replace('.', '_') as Underscored<A>;
type Underscored<A extends string> = A extends `${infer Of}.${infer Done}` ? `${Of}_${Done}` : A;
