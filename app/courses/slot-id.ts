import { v5 } from "uuid";
import type { Slot } from "./timetable.ts";

const NAMESPACE = "1b7c2f70-5d1e-4c6b-9d4e-2f0a6f0e5a10";

/** The same time of the same class keeps its id when the class is saved anew: other directories hold it. */
export function slotId(courseId: string, { weekday, starts, ends }: Slot): string {
	return v5(`${courseId} ${weekday} ${starts} ${ends}`, NAMESPACE);
}
