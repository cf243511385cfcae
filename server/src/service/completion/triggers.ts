/** Characters that ask for completion when they are typed. None of them is part of a word anywhere. */
export const completionTriggers: readonly string[] = ['(', '（', '「', '『', '・', '、', '.'];
