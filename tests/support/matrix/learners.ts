import { type Asked, asked } from "./asked.ts";

/** A learner's record. */
export const LEARNERS: Record<string, Asked> = {
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/learners/:learnerId/certificate": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/plan": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/aims": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/aims/:aimId": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/targets": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/targets/:targetId": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/targets/:targetId/reviews": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/outcomes": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/support": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/next-step": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/end-review": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Last of the plan: what is taken out of it is not found by the rows above.
	":lang/learners/:learnerId/plan/aims/:aimId/removal": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/plan/targets/:targetId/removal": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/surveys": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/surveys/reading": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/surveys/link": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/voice": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/voice/:quoteId/withdrawal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	// Of a link that nobody has made.
	":lang/learners/:learnerId/surveys/slip": asked(
		"                                   302  404  404  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/contacts": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/own-page": asked(
		"                                   302  403  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/own-page/end": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  403  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/own-page/link": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  403  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/own-page/renewal": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  403  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/own-page/sending": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  403  303  403  403  403  404  404",
	),
	// Reading leads to the page with the button.
	":lang/learners/:learnerId/reminders": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/languages": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/outcomes": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	":lang/learners/:learnerId/classes": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
	":lang/learners/:learnerId/criteria": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Only a button leads there; reading leads back to where it is.
	":lang/learners/:learnerId/sharing": asked(
		"                                   302  302  302  403  403  403  302  302",
		"                                   302  303  303  403  403  403  404  404",
	),
	":lang/learners/:learnerId/assessments": asked(
		"                                   302  200  200  403  403  403  404  404",
		"                                   302  400  400  403  403  403  404  404",
	),
	// Of who coordinates her alone.
	":lang/learners/:learnerId/seen": asked(
		"                                   302  404  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),
};
