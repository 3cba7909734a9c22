import { type Change, type Known, type Records, recordNames } from "./records.ts";

type Name = keyof Records;
export type Marks = { changes: Change[]; known: Known[] };
export type Work = {
	put<N extends Name>(name: N, record: Records[N]): void;
	remove(name: Name, key: string): void;
};

/** The phone's own database. A write is there when its promise is kept, also after a flat battery. */
export type Store = {
	all<N extends Name>(name: N): Promise<Records[N][]>;
	get<N extends Name>(name: N, key: string): Promise<Records[N] | undefined>;
	/** All of it, or nothing. */
	write(work: (write: Work) => void): Promise<void>;
	/** The same after a look at the marks, which nobody changes between the look and the write. */
	update(work: (marks: Marks, write: Work) => void): Promise<void>;
	close(): void;
};

const NAME = "esol-plus";
const VERSION = 1;

export async function openStore(factory: IDBFactory = indexedDB): Promise<Store> {
	const opening = factory.open(NAME, VERSION);
	opening.onupgradeneeded = () => {
		for (const name of recordNames) opening.result.createObjectStore(name, { keyPath: "key" });
	};
	const db = await answerOf(opening);
	// A newer page wants to change it: this one lets go.
	db.onversionchange = () => db.close();
	return {
		all: (name) => answerOf(db.transaction(name).objectStore(name).getAll()),
		get: (name, key) => answerOf(db.transaction(name).objectStore(name).get(key)),
		write: (work) => {
			const { work: write, done } = begin(db);
			work(write);
			return done;
		},
		update: (work) => update(db, work),
		close: () => db.close(),
	};
}

function update(db: IDBDatabase, work: (marks: Marks, write: Work) => void): Promise<void> {
	const { work: write, done, transaction } = begin(db);
	const changes = transaction.objectStore("change").getAll();
	const known = transaction.objectStore("known").getAll();
	// Asked last, answered last.
	known.onsuccess = () => work({ changes: changes.result, known: known.result }, write);
	return done;
}

function begin(db: IDBDatabase) {
	const { promise: done, resolve, reject } = Promise.withResolvers<void>();
	const transaction = db.transaction(recordNames, "readwrite", { durability: "strict" });
	transaction.oncomplete = () => resolve();
	transaction.onabort = () => reject(transaction.error);
	const work: Work = {
		put: (name, record) => void transaction.objectStore(name).put(record),
		remove: (name, key) => void transaction.objectStore(name).delete(key),
	};
	return { transaction, work, done };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
	const { promise, resolve, reject } = Promise.withResolvers<T>();
	request.onsuccess = () => resolve(request.result);
	request.onerror = () => reject(request.error);
	return promise;
}
