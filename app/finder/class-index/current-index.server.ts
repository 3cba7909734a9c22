import { londonDate } from "#app/i18n/london-time.ts";
import { changeStamp, listChanges, type Since } from "#db/changes.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import { type Db, openedDb } from "#db/open.ts";
import { ClassIndex } from "./class-index.ts";
import { listNextStarts, listPublishedIds } from "./index-queries.server.ts";
import { putClasses } from "./load-index.server.ts";

/** So many values fit one statement on both databases. */
const IDS_AT_ONCE = 500;
/** More changes than this, an import for example, and reading everything is quicker. */
const MOST_MENDED = 5_000;

const indexes = new WeakMap<Db, CurrentIndex>();

/** The index of this database as it is now; made at the first search, then mended class by class. */
export function currentIndex(db: Db, now: Date): Promise<ClassIndex> {
	const opened = openedDb(db);
	const index = indexes.get(opened) ?? new CurrentIndex(opened);
	indexes.set(opened, index);
	return index.at(now.toISOString());
}

class CurrentIndex {
	readonly #db: Db;
	#index = new ClassIndex();
	#since: Since | undefined;
	#stamp = "";
	#clock: Instant = "~";
	#day: LocalDate = "";
	#nextBegins: Instant | null = null;
	/** One at a time, since each goes on where the last one ended. */
	#work: Promise<unknown> = Promise.resolve();

	constructor(db: Db) {
		this.#db = db;
	}

	async at(now: Instant): Promise<ClassIndex> {
		if (!this.#isCurrent(now)) {
			const work = this.#work.then(() => this.#mend(now));
			this.#work = work.catch(() => undefined);
			await work;
		}
		return this.#index;
	}

	#isCurrent(now: Instant): boolean {
		const hasBegun = this.#nextBegins !== null && this.#nextBegins <= now;
		const isSameDay = this.#day === londonDate(new Date(now));
		return isSameDay && this.#stamp === changeStamp(this.#db) && now >= this.#clock && !hasBegun;
	}

	async #mend(now: Instant): Promise<void> {
		if (this.#isCurrent(now)) return;
		// Taken before reading: what is committed meanwhile makes another stamp.
		const stamp = changeStamp(this.#db);
		const { since, subjects } = await listChanges(this.#db, this.#since);
		// A clock that went back, as in a test, knows other next lessons.
		const isFresh = this.#since && now >= this.#clock && subjects.length <= MOST_MENDED;
		if (isFresh) await this.#mendClasses(subjects, now);
		else await this.#readAll(now);
		this.#since = since;
		this.#stamp = stamp;
		this.#clock = now;
		this.#day = londonDate(new Date(now));
		this.#nextBegins = this.#index.soonest();
	}

	async #readAll(now: Instant): Promise<void> {
		const index = new ClassIndex();
		for (const ids of inParts(await listPublishedIds(this.#db, londonDate(new Date(now))))) {
			await putClasses(this.#db, index, ids, now);
		}
		this.#index = index;
	}

	async #mendClasses(subjects: readonly string[], now: Instant): Promise<void> {
		for (const ids of inParts(subjects.filter((subject) => subject !== ""))) {
			await putClasses(this.#db, this.#index, ids, now);
		}
		this.#index.removeEnded(londonDate(new Date(now)));
		for (const ids of inParts(this.#index.begun(now))) {
			for (const { id, next } of await listNextStarts(this.#db, ids, now)) {
				this.#index.setNext(id, next);
			}
		}
	}
}

function inParts(ids: readonly string[]): string[][] {
	const count = Math.ceil(ids.length / IDS_AT_ONCE);
	return Array.from({ length: count }, (_, n) => ids.slice(n * IDS_AT_ONCE, (n + 1) * IDS_AT_ONCE));
}
