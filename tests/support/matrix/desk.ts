import { type Asked, asked } from "./asked.ts";

/** The coordinator's desk. */
export const DESK: Record<string, Asked> = {
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
};
