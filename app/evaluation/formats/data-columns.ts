/** Names that stay the same in every language and release. */
export const DATA_COLUMNS = [
	"section",
	"table",
	"row",
	"group",
	"measure",
	"unit",
	"value",
	"numerator",
	"denominator",
	"lower",
	"upper",
	"text",
	"notes",
] as const;

export type DataColumn = (typeof DATA_COLUMNS)[number];
