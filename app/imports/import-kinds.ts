import type { ImportFileTable } from "#db/tables/finder.ts";

export type ImportKind = ImportFileTable["kind"];

/** Kinds of file, the one for everybody first. */
export const IMPORT_KINDS = [
	"classes",
	"ncs",
	"open-referral",
	"learners",
] as const satisfies readonly ImportKind[];

export function isImportKind(value: unknown): value is ImportKind {
	return IMPORT_KINDS.some((kind) => kind === value);
}

/** The fields of the form: a course directory has its venues in a file of their own. */
export const UPLOADS = ["file", "venues"] as const;
export type Upload = (typeof UPLOADS)[number];

export function uploadsOf(kind: ImportKind): readonly Upload[] {
	return kind === "ncs" ? UPLOADS : ["file"];
}

export const LARGEST_UPLOAD_MB = 5;
/** More are brought by the command, which nobody waits for in front of a page. */
export const MOST_ROWS = 1000;
