import { REPORT_TASKS } from "#app/evaluation/releases/report-maker.server.ts";
import type { Db } from "#db/open.ts";

/** What a task may read: the database, and totals of what is sealed. */
export type TaskPlace = { db: Db; equalityKeys: readonly Buffer[] };

/** Gives JSON. */
export type Task = (place: TaskPlace, input: Readonly<Record<string, string>>) => Promise<string>;

/** No page of JSX may be imported from here: the thread reads the sources as they are. */
export const TASKS: Readonly<Record<string, Task>> = REPORT_TASKS;
