/** Who asks, in the order of the columns below. */
export const WHO = [
	"stranger",
	"tutor",
	"coordinator",
	"employer",
	"evaluator",
	"administrator",
	"tutor2",
	"coordinator2",
] as const;

export type Who = (typeof WHO)[number];
export type Asked = { GET: Record<Who, number>; POST: Record<Who, number> };

/**
 * Every address of the build, and what each of them is answered there. Ids are those of rows of
 * lea-valley-college, which `tutor` and `coordinator` work for and `tutor2` and `coordinator2` do
 * not. An empty form is posted: 400 says that she may, 405 that nobody can.
 */
export const MATRIX: Record<string, Asked> = {
	":lang": open(405),
	":lang/accessibility": open(405),
	":lang/boroughs": open(405),
	":lang/classes": open(405),
	":lang/classes/:slug": open(405),
	":lang/classes/:slug.ics": open(405),
	":lang/classes/:slug/card": open(405),
	":lang/classes/:slug/join": open(200),
	":lang/classes/:slug/join/check": open(400),
	":lang/classes/:slug/join/request": open(400),
	":lang/classes/:slug/wrong": open(400),
	":lang/eligibility": open(200),
	":lang/complaints": open(400),
	":lang/complaints/:complaintToken": open(405),
	":lang/confirm/:letter": open(303),
	":lang/evidence": open(405),
	":lang/evidence.json": open(405),
	":lang/evidence/:strand": open(405),
	":lang/evidence/workplace-network": open(405),
	":lang/helper": open(405),
	":lang/helper/sheet": open(405),
	":lang/languages": open(405),
	":lang/level": open(405),
	":lang/link": open(400),
	":lang/link/sent": open(405),
	":lang/list": open(400),
	":lang/list/code": open(400),
	":lang/list/join": open(200),
	":lang/list/join/check": open(404, 404),
	":lang/list/join/request": open(404, 404),
	":lang/list/removal": open(400),
	// No organisation is named.
	":lang/sign-in/organisation": open(405, 404),
	// The token opens requests, and no account.
	":lang/invite/:token": open(404, 404),
	":lang/reset/:token": open(404, 404),
	// Nobody is there to carry letters.
	":lang/reset": open(404),
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
	":lang/pilots/:slug/releases/:releaseId": open(405),
	":lang/pilots/:slug/releases/:releaseId.csv": open(405),
	":lang/pilots/:slug/releases/:releaseId.json": open(405),
	":lang/pilots/:slug/releases/:releaseId.ods": open(405),
	":lang/pilots/:slug/releases/:releaseId.xlsx": open(405),
	":lang/privacy": open(405),

	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/sign-in": asked(
		"                                   200  302  302  302  302  302  302  302",
		"                                   400  302  302  302  302  302  302  302",
	),
	":lang/account": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  405  405  405  405  405  405  405",
	),
	":lang/account/language": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  400  400  400  400  400  400  400",
	),
	":lang/account/sessions": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  405  405  405  405  405  405  405",
	),
	":lang/account/sessions/:sessionId/end": asked(
		"                                   302  302  302  302  302  302  302  302",
		"                                   302  303  303  303  303  303  303  303",
	),
	":lang/account/proof": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  400  400  400  400  400  400  400",
	),
	":lang/account/security": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  405  405  405  405  405  405  405",
	),
	":lang/account/security/app": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  400  400  400  400  400  400  400",
	),
	// Nobody has one: then there is nothing to remove, and no codes that stand for it.
	":lang/account/security/app/removal": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  303  303  303  303  303  303  303",
	),
	":lang/account/security/codes": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  303  303  303  303  303  303  303",
	),
	":lang/account/security/passkeys": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  400  400  400  400  400  400  400",
	),
	":lang/account/security/passkeys/challenge.json": asked(
		"                                   302  405  405  405  405  405  405  405",
		"                                   302  200  200  200  200  200  200  200",
	),
	// Of somebody else.
	":lang/account/security/passkeys/:passkeyId": asked(
		"                                   302  404  404  404  404  404  404  404",
		"                                   302  404  404  404  404  404  404  404",
	),
	":lang/account/security/passkeys/:passkeyId/removal": asked(
		"                                   302  404  404  404  404  404  404  404",
		"                                   302  404  404  404  404  404  404  404",
	),
	":lang/account/proof/challenge.json": asked(
		"                                   302  405  405  405  405  405  405  405",
		"                                   302  200  200  200  200  200  200  200",
	),
	":lang/sign-in/challenge.json": open(200, 405),
	":lang/sign-in/second": asked(
		"                                   200  302  302  302  302  302  302  302",
		"                                   400  302  302  302  302  302  302  302",
	),
	":lang/sign-in/passkey": asked(
		"                                   200  302  302  302  302  302  302  302",
		"                                   400  302  302  302  302  302  302  302",
	),
	":lang/account/password": asked(
		"                                   302  200  200  200  200  200  200  200",
		"                                   302  400  400  400  400  400  400  400",
	),

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

	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/manage": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/learners": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/corrections": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/corrections/:correctionId/acceptance": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/corrections/:correctionId/refusal": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/links": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	// Reading leads to all of them, whose address says nothing of what is there.
	":lang/manage/links/:askId/completion": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/erasures": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/erasures/:requestId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/erasures/:requestId/erasure": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/erasures/:requestId/refusal": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	// Administrators answer what is about no provider, and find nothing of one.
	":lang/manage/complaints": asked(
		"                                   302  403  200  403  403  200  403  200",
		"                                   302  403  405  403  403  405  403  405",
	),
	":lang/manage/complaints/:complaintId": asked(
		"                                   302  403  200  403  403  404  403  404",
		"                                   302  403  405  403  403  405  403  405",
	),
	":lang/manage/complaints/:complaintId/acknowledgement": asked(
		"                                   302  403  302  403  403  302  403  302",
		"                                   302  403  303  403  403  404  403  404",
	),
	":lang/manage/complaints/:complaintId/answer": asked(
		"                                   302  403  200  403  403  404  403  404",
		"                                   302  403  400  403  403  404  403  404",
	),
	":lang/manage/attention/:list": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/learners/duplicates": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/learners/:learnerId/merging/:otherId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	// Reading leads to all pairs, whose address says nothing of what is there.
	":lang/manage/learners/:learnerId/distinction/:otherId": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/learners/:learnerId/details": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/absences": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/messages": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	// The letter is of an old class: what it said is not true any more.
	":lang/manage/messages/:messageId/sending": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/next-steps": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/equality": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/surveys": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/quality": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	// Evaluators read here what no class is found for.
	":lang/manage/unmet-need": asked(
		"                                   302  403  200  403  200  403  403  200",
		"                                   302  403  405  403  405  403  403  405",
	),
	":lang/manage/waiting-list": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/import": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  400  403  403  403  403  400",
	),
	":lang/manage/import/classes.csv": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/import/learners.csv": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	// A file is hers alone who sent it.
	":lang/manage/import/:fileId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/import/:fileId/errors.csv": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/import/:fileId/venue-errors.csv": asked(
		"                                   302  403  404  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	// Reading leads to the file, whose address says nothing of what is there.
	":lang/manage/import/:fileId/application": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/closures": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  400  403  403  403  403  400",
	),
	":lang/manage/closures/:closureId/removal": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/venues": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/venues/new": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  400  403  403  403  403  400",
	),
	":lang/manage/venues/:venueId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	// A class is there: it stays.
	":lang/manage/venues/:venueId/removal": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/classes/new": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  400  403  403  403  403  400",
	),
	":lang/manage/classes/:courseId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/people": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/people/invitations": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  400  403  403  403  403  400",
	),
	":lang/manage/people/invitations/:invitationId/withdrawal": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/people/:memberId/roles/:role/:providerId/removal": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/tutors": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	// Nobody of that name teaches it: what is not there is taken away in peace.
	":lang/manage/classes/:courseId/tutors/:personId/removal": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/facts": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/confirmation": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/publication": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/report": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/classes/:courseId/report.csv": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/classes/:courseId/helpers": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/helpers/:helperId/days": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/employers": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/employers/:employerId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/volunteers": asked(
		"                                   302  403  200  403  403  403  403  200",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/volunteers/:volunteerId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	// A certificate of hours that nobody has given yet.
	":lang/manage/volunteers/:volunteerId/certificate": asked(
		"                                   302  403  404  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	// Reading leads to the person, whose address says nothing of what is there.
	":lang/manage/volunteers/:volunteerId/link": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/volunteers/:volunteerId/link-end": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	// Here, so that she is still there for the addresses above.
	":lang/manage/classes/:courseId/helpers/:helperId/removal": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/closure": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/copy": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/cancellation": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/ending": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/lessons": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/classes/:courseId/lessons/new": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/lessons/:lessonId/move": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/lessons/:lessonId/cancellation": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/lessons/:lessonId/reinstatement": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/completion": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/classes/:courseId/offers": asked(
		"                                   302  403  302  403  403  403  403  302",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/enrolments/:enrolmentId": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  405  403  403  403  403  405",
	),
	":lang/manage/enrolments/:enrolmentId/:change": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/requests/:enrolmentId/closure": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  400  403  403  403  403  404",
	),
	":lang/manage/requests/:enrolmentId/waiting": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),
	":lang/manage/requests/:enrolmentId/place": asked(
		"                                   302  403  200  403  403  403  403  404",
		"                                   302  403  303  403  403  403  403  404",
	),

	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/pilots": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/workplace-network": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/new": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/details": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/classes": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/budget": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/budget/:quarter/:provider": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/targets": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/targets/:indicator": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/logic-model": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/logic-model/boxes": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/logic-model/boxes/:boxId": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/logic-model/boxes/:boxId/removal": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),
	":lang/pilots/:slug/design": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/arms": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/voices": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/voices/:quoteId": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/voices/:quoteId/removal": asked(
		"                                   302  403  403  403  302  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),
	":lang/pilots/:slug/report": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/report.csv": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/rows.csv": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/releases": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/report.json": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/report.ods": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/report.xlsx": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	// The release is published already: nothing is left to sign, to send back or to make again.
	":lang/pilots/:slug/releases/:releaseId/publication": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),
	":lang/pilots/:slug/releases/:releaseId/refusal": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/releases/:releaseId/renewal": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),
	":lang/pilots/:slug/releases/:releaseId/removal": asked(
		"                                   302  403  403  403  302  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),
	":lang/pilots/:slug/releases/:releaseId/withdrawal": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  400  403  403  403",
	),
	":lang/pilots/:slug/returns": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  405  403  403  403",
	),
	":lang/pilots/:slug/returns/:quarterEnd": asked(
		"                                   302  403  403  403  200  403  403  403",
		"                                   302  403  403  403  303  403  403  403",
	),

	":lang/admin": administrators(200, 405),
	":lang/admin/accounts": administrators(200, 405),
	":lang/admin/accounts/new": administrators(200, 400),
	":lang/admin/accounts/invitations": administrators(200, 405),
	":lang/admin/accounts/invitations/:invitationId/withdrawal": administrators(302, 303),
	":lang/admin/accounts/:accountId": administrators(200, 405),
	":lang/admin/accounts/:accountId/:step": administrators(200, 303),
	":lang/admin/accounts/:accountId/roles": administrators(200, 400),
	":lang/admin/accounts/:accountId/roles/:grant/removal": administrators(200, 303),
	":lang/admin/areas": administrators(200, 405),
	":lang/admin/areas/new": administrators(200, 400),
	":lang/admin/areas/:areaId": administrators(200, 400),
	":lang/admin/areas/:areaId/removal": administrators(200, 303),
	":lang/admin/codes": administrators(200, 405),
	":lang/admin/codes/:codeList": administrators(200, 405),
	// A form that names no entry is nobody's.
	":lang/admin/codes/:codeList/retirement": administrators(302, 400),
	":lang/admin/codes/:codeList/return": administrators(302, 400),
	":lang/admin/providers": administrators(200, 405),
	":lang/admin/providers/new": administrators(200, 400),
	":lang/admin/providers/:providerId": administrators(200, 400),
	":lang/admin/settings": administrators(200, 405),
	":lang/admin/settings/history": administrators(200, 405),
	":lang/admin/settings/:setting": administrators(200, 400),
	":lang/admin/audit": administrators(200, 405),
	":lang/admin/audit.csv": administrators(200, 405),
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	// Of who coordinates her alone.
	":lang/learners/:learnerId/seen": asked(
		"                                   302  404  200  403  403  403  404  404",
		"                                   302  405  405  403  403  403  405  405",
	),

	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/workplace": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  405  403  403  403  403",
	),
	":lang/workplace/:employerId/poster": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  405  403  403  403  403",
	),
	// A form that names no code changes nothing.
	":lang/workplace/:employerId/code": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  303  403  403  403  403",
	),
	":lang/workplace/:employerId/code-end": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  303  403  403  403  403",
	),

	// Last: they end their sessions.
	":lang/account/sessions/end": asked(
		"                                   302  302  302  302  302  302  302  302",
		"                                   302  303  303  303  303  303  303  303",
	),
	// Last: it ends their sessions.
	":lang/sign-out": open(303),
};

/** Everybody may look, and everybody's empty form is answered alike. */
function open(post: number, get = 200): Asked {
	return { GET: row(() => get), POST: row(() => post) };
}

/** Of the administrator alone. */
function administrators(get: number, post: number): Asked {
	const only = (status: number) => `302 403 403 403 403 ${status} 403 403`;
	return asked(only(get), only(post));
}

function asked(get: string, post: string): Asked {
	const [gets, posts] = [get, post].map((line) => line.trim().split(/\s+/).map(Number));
	return { GET: row((index) => gets![index]!), POST: row((index) => posts![index]!) };
}

function row(statusAt: (index: number) => number): Record<Who, number> {
	const [stranger, tutor, coordinator, employer, evaluator, administrator, tutor2, coordinator2] =
		WHO.map((_, index) => statusAt(index));
	return {
		stranger: stranger!,
		tutor: tutor!,
		coordinator: coordinator!,
		employer: employer!,
		evaluator: evaluator!,
		administrator: administrator!,
		tutor2: tutor2!,
		coordinator2: coordinator2!,
	};
}

/** Somebody who is kept out there: by her role, by what is to be done, or as the row is another's. */
export function isRefused({ GET, POST }: Asked, who: Who): boolean {
	if (who === "stranger") return GET.stranger === 302;
	return [GET[who], POST[who]].some((status) => status === 403 || status === 404);
}
