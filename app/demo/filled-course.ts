import type { Level } from "#app/assessments/levels.ts";
import type { Instant, LocalDate } from "#db/columns.ts";

/** A class as the demo finds it in the database, imported or not. */
export type FilledCourse = {
	id: string;
	slug: string;
	providerId: string;
	finished: boolean;
	capacity: number;
	levels: readonly Level[];
	startsOn: LocalDate;
	endsOn: LocalDate;
	tutorId: string;
	/** Every place is taken from the first lesson on, and nobody leaves: for measuring. */
	full?: boolean;
	/** Held and with a register, in order; a few registers were forgotten. */
	takenLessons: readonly { id: string; day: LocalDate; endsAt: Instant }[];
};
