import type { Db } from "#db/open.ts";
import type { ImportOptions } from "./bring-classes.server.ts";
import { importClasses } from "./import-classes.server.ts";
import { type ImportKind, MOST_ROWS, type Upload } from "./import-kinds.ts";
import { importLearners } from "./import-learners.server.ts";
import { importNcs } from "./import-ncs.server.ts";
import { readLearners } from "./learner-file.ts";
import { readNcsClasses, readNcsVenues } from "./ncs-files.ts";
import { readOpenReferral } from "./open-referral-file.ts";
import { importOpenReferral } from "./open-referral-import.server.ts";
import { OWN_COLUMNS } from "./own-columns.ts";
import { readOwnClasses } from "./own-file.ts";
import type { FileFailure, Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";
import type { Sheet } from "./read-sheet.ts";
import type { ImportReport } from "./report.ts";

/** The text of each file that was sent; empty for one that was not. */
export type Texts = Readonly<Record<Upload, string>>;

export type Failures = Partial<Record<Upload, readonly FileFailure[]>>;

/** Files that could be read, and what brings them in. */
export type Source = {
	/** As they were sent, to send wrong rows back; null where there are no rows of cells. */
	headers: { classes: readonly string[] | null; venues: readonly string[] | null };
	bring: (db: Db, provider: { id: string }, options: ImportOptions) => Promise<ImportReport>;
};

export type Opened = { ok: true; source: Source } | { ok: false; failures: Failures };

const OPEN: Record<ImportKind, (texts: Texts) => Promise<Opened>> = {
	classes: openOwn,
	ncs: openNcs,
	"open-referral": openFeed,
	learners: openLearners,
};

export function openSource(kind: ImportKind, texts: Texts): Promise<Opened> {
	return OPEN[kind](texts);
}

async function openOwn(texts: Texts): Promise<Opened> {
	const file = shortEnough(await readOwnClasses(chunksOf(texts.file)));
	if (!file.ok) return { ok: false, failures: { file: file.failures } };
	const { header, rows } = file.value;
	const source: Source = {
		headers: { classes: header, venues: null },
		bring: (db, provider, options) => importClasses(db, provider, rows, options),
	};
	return { ok: true, source };
}

async function openLearners(texts: Texts): Promise<Opened> {
	const file = shortEnough(await readLearners(chunksOf(texts.file)));
	if (!file.ok) return { ok: false, failures: { file: file.failures } };
	const { header, rows } = file.value;
	const source: Source = {
		headers: { classes: header, venues: null },
		bring: (db, provider, options) => importLearners(db, provider, rows, options),
	};
	return { ok: true, source };
}

async function openNcs(texts: Texts): Promise<Opened> {
	const classes = shortEnough(await readNcsClasses(chunksOf(texts.file)));
	const venues =
		texts.venues === "" ? null : shortEnough(await readNcsVenues(chunksOf(texts.venues)));
	const failures: Failures = {
		...(!classes.ok && { file: classes.failures }),
		...(venues && !venues.ok && { venues: venues.failures }),
	};
	if (!classes.ok || (venues && !venues.ok)) return { ok: false, failures };
	const rooms = venues?.value ?? null;
	const rows = { classes: classes.value.rows, venues: rooms?.rows ?? [] };
	const source: Source = {
		headers: { classes: classes.value.header, venues: rooms?.header ?? null },
		bring: (db, provider, options) => importNcs(db, provider, rows, options),
	};
	return { ok: true, source };
}

/** Wrong services go back as rows of our own list: nobody corrects JSON by hand. */
async function openFeed(texts: Texts): Promise<Opened> {
	const file = shortEnough(await readOpenReferral(chunksOf(texts.file)));
	if (!file.ok) return { ok: false, failures: { file: file.failures } };
	const services = file.value;
	const source: Source = {
		headers: { classes: OWN_COLUMNS, venues: null },
		bring: (db, provider, options) => importOpenReferral(db, provider, services, options),
	};
	return { ok: true, source };
}

function chunksOf(text: string): Chunks {
	return [new TextEncoder().encode(text)];
}

/** Somebody waits in front of the page. */
function shortEnough<Rows extends Sheet | readonly unknown[]>(read: Read<Rows>): Read<Rows> {
	if (!read.ok) return read;
	const count = "rows" in read.value ? read.value.rows.length : read.value.length;
	if (count <= MOST_ROWS) return read;
	return { ok: false, failures: [{ code: "rows-many", line: 1, value: String(MOST_ROWS) }] };
}
