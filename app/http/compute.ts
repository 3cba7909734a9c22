/**
 * Works something long out beside the server, so that nobody else waits for it. Gives JSON; throws
 * when the task throws or its thread ends.
 *
 * @param task a name in `app/server/compute/tasks.ts`
 */
export type Compute = (task: string, input: Readonly<Record<string, string>>) => Promise<string>;
