import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";

// A thread of its own: it may wait for writers, and nobody waits for it.
const WAIT_MS = 10_000;

const { file }: { file: string } = workerData;
const handle = new Database(file, { timeout: WAIT_MS });
handle.pragma("secure_delete = 1");
handle.pragma("synchronous = 2");
// `secure_delete` overwrites a row where it is; copies that a split of a page left behind stay.
handle.exec("vacuum");
// The log holds the pages as they were.
const [answer] = handle.pragma("wal_checkpoint(truncate)") as { busy: number }[];
handle.close();
if (answer?.busy !== 0) throw new Error("SQLite's log is in use and could not be emptied.");
