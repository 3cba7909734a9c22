import { type Asked, asked } from "./asked.ts";

/** Lessons and their registers. */
export const REGISTERS: Record<string, Asked> = {
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/today": asked(
		"                                   302  200  200  403  403  403  200  200",
		"                                   302  405  405  403  403  403  405  405",
	),
	// Of those who teach the class alone: a coordinator has the report on her desk.
	":lang/today/classes/:courseId": asked(
		"                                   302  200  403  403  403  403  404  403",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/today/classes/:courseId/outcomes": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Of those who teach the class, and of who coordinates it.
	":lang/today/classes/:courseId/assessments": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/today/kept": asked(
		"                                   302  200  200  403  403  403  200  200",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/lessons/:lessonId/kept": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/today/corrections": asked(
		"                                   302  200  200  403  403  403  200  200",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/today/corrections/:claimId/acceptance": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/today/corrections/:claimId/refusal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/today/absences": asked(
		"                                   302  200  200  403  403  403  200  200",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/lessons/:lessonId/register": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/submission": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	// Reading leads to the register; what is posted without a name in it is nobody's.
	":lang/lessons/:lessonId/marks": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Only who coordinates opens a register again.
	":lang/lessons/:lessonId/reopening": asked(
		"                                   302  403  200  403  403  403  404  404",
		"                                   302  403  400  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/voiding": asked(
		"                                   302  403  200  403  403  403  404  404",
		"                                   302  403  400  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/cover": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/cover/removal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	// Buttons of the register's own form, which answer as it does.
	":lang/lessons/:lessonId/walk-ins": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/note": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/undo": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/apologies": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/apologies/removal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/walk-ins/:walkInId": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Only who coordinates gives a place.
	":lang/lessons/:lessonId/walk-ins/:walkInId/enrolment": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  403  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/walk-ins/:walkInId/removal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/lessons/:lessonId/paper": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/lessons/:lessonId/cancellation": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Reading leads to the register, whose address says nothing of what is there.
	":lang/lessons/:lessonId/reinstatement": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
};
