/** What whoever copies can mend: one plain sentence, in which no row is quoted. */
export class Refusal extends Error {}
