import { type Asked, open } from "./asked.ts";

/** A learner's own pages, behind the token of her link. */
export const HER_PAGES: Record<string, Asked> = {
	":lang/my/:token": open(405),
	":lang/my/:token/languages": open(404, 404),
	":lang/my/:token/next-step": open(404, 404),
	":lang/my/:token/plan": open(405, 404),
	":lang/my/:token/voice": open(404, 404),
	":lang/my/:token/voice/:quoteId/withdrawal": open(404, 404),
	":lang/my/:token/progress": open(405, 404),
	":lang/my/:token/plan/agreement": open(404, 404),
	":lang/my/:token/plan/aims": open(404, 404),
	":lang/my/:token/plan/end-words": open(404, 404),
	// The token opens requests, and nobody's own page.
	":lang/my/:token/certificate": open(405, 404),
	":lang/my/:token/complaint": open(404, 404),
	":lang/my/:token/consents": open(405, 404),
	":lang/my/:token/consents/:consent": open(404, 404),
	":lang/my/:token/contact": open(404, 404),
	":lang/my/:token/data": open(405, 404),
	":lang/my/:token/data.json": open(405, 404),
	":lang/my/:token/erasure": open(404, 404),
	":lang/my/:token/leaving/:reference": open(303),
	":lang/my/:token/lessons/:lessonId/absence": open(404, 404),
	":lang/my/:token/lessons/:lessonId/absence/removal": open(404, 404),
	":lang/my/:token/lessons/:lessonId/presence": open(404, 404),
	":lang/my/:token/about-me": open(404, 404),
	":lang/my/:token/about-me/erasure": open(404, 404),
	// Nothing was offered there.
	":lang/my/:token/offer/:reference": open(400),
	":lang/survey/:surveyToken": open(405),
	":lang/survey/:surveyToken/questions/:item": open(400),
	":lang/survey/:surveyToken/end": open(303),
	":lang/my/:token/waiting/:reference": open(303),
};
