/** Pieces of the signs by which a customer type is known: sources of regular expressions on text in lower case. */
export const us =
  '(?:i|we|me and my \\p{L}+|my \\p{L}+ and i|\\p{L}+ and i|my \\p{L}+ and me|(?:our|my) (?:family|company|business|group|team)|the family|us)';
export const be = "(?:'m|'re|'s| am| are| is| r|m|re)";
export const soft =
  '(?:\\s(?:also|do|now|just|currently|already|actually|really|finally|both|all|hopefully|definitely|recently|still|then|together|about to|soon|always))*';
export const some = "(?:\\s(?!not\\b)[\\p{L}\\p{N}'&-]+){0,7}?";
/** Words between "have" and its object: none that begins another thought. */
export const things =
  "(?:\\s(?!(?:not|no|to|for|about|with|ideas?|dreams?|hopes?|interest|owning|plans?|open|opening|decided|always|never|found|been|just decided)\\b)[\\p{L}\\p{N}'&-]+){0,6}?";
export const notYet =
  '(?! (?:opening|planned|to open|ideas?|projects?|plans?|concept|that will|which will|coming|in mind|open(?:s)? (?:in|next)))';
export const openVerb =
  '(?:open(?:ing)?(?: up)?|start(?:ing)?(?: up)?|launch(?:ing)?|set(?:ting)? up|establish(?:ing)?|build(?:ing)?|creat(?:e|ing)|put(?:ting)? together|tak(?:e|ing) over|buy(?:ing)?|fit(?:ting)? out|(?:turn|convert)(?:ing)?(?= [^.!?]*\\binto\\b))';
export const wish =
  "(?:want(?:s|ed)?|wanna|would (?:like|love)|'d (?:like|love)|plan(?:s|ning)?|hope|hoping|intend(?:ing)?|going|gonna|aim(?:ing)?|look(?:ing)?|think(?:ing)?|dream(?:ing|t)?|decid(?:e|ed|ing)|about|keen|ready|prepar(?:e|ing)|try(?:ing)?|work(?:ing)?|consider(?:ing)?|wish(?:ing)?|excited|due|set|will|'ll|hopefully|may|might|could|finally)";
export const end = '(?!\\p{L})';
export const source = (pattern: string) => new RegExp(pattern, 'u');
