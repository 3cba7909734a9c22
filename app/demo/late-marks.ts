import { demoId } from "./ids.ts";
import type { Rows } from "./rows.ts";

const HOUR = 3_600_000;

type LateMarks = {
	/** Closed long ago. */
	lessons: readonly { id: string }[];
	learners: readonly { id: string }[];
	now: Date;
	askedBy: string;
};

/** Marks of a phone that was without a network for days: one waits, the other was declined. */
export function addCorrections(rows: Rows, { lessons, learners, now, askedBy }: LateMarks): void {
	for (const [index, lesson] of lessons.entries()) {
		const learner = learners[index + 1];
		if (!learner) return;
		const id = demoId("correction", lesson.id);
		const [asked, answered] = [HOUR * (5 + 40 * index), HOUR * 20].map((ago) =>
			new Date(now.getTime() - ago).toISOString(),
		);
		rows.add("correction_request", {
			...{ id, lesson_id: lesson.id, enrolment_id: learner.id, change_id: id },
			...{ code: "late", late_minutes: 20, left_early_minutes: 0 },
			...{ asked_at: asked!, asked_by: askedBy },
			...(index === 0
				? { answered_at: null, answered_by: null, answer: null }
				: { answered_at: answered!, answered_by: askedBy, answer: "declined" }),
		});
	}
}
