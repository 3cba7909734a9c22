import type { TFunction } from "i18next";

/** The texts of each domain; a key names its own before a colon, and `common` needs no name. */
export type Namespaces = [
	"common",
	"assessments",
	"attendance",
	"background",
	"class",
	"compare",
	"contact",
	"disclosure",
	"enrolments",
	"equality",
	"evaluation",
	"finder",
	"guide",
	"indicators",
	"keeping",
	"learners",
	"links",
	"manage",
	"messages",
	"my",
	"offline",
	"outcomes",
	"people",
	"pilots",
	"places",
	"plans",
	"privacy",
	"registers",
	"report",
	"releases",
	"social",
	"sections",
	"social",
	"surveys",
	"timetable",
	"workplace",
];

/** Gives the words for any key of the program, such as `finder:results.title`. */
export type Translate = TFunction<Namespaces>;
