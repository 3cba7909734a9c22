/** Of the file of rows without names. */
export const ROW_COLUMNS = [
	"pseudonym",
	"month",
	"area",
	"language",
	"level",
	"outcome",
	"hours",
] as const;

/**
 * What learners say of themselves. However few are alike: a row more tomorrow would be the answer of
 * whoever came between, and five alike would tell of each of them.
 */
export const SEALED_COLUMNS = ["sex", "age"] as const;
