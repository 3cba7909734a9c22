import { REPORT_TASKS } from "#app/evaluation/releases/report-maker.server.ts";
import type { Db } from "#db/open.ts";

/** Gives JSON; may read the database and nothing else. */
export type Task = (db: Db, input: Readonly<Record<string, string>>) => Promise<string>;

/** No page of JSX may be imported from here: the thread reads the sources as they are. */
export const TASKS: Readonly<Record<string, Task>> = REPORT_TASKS;
