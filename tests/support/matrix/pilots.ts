import { type Asked, asked } from "./asked.ts";

/** Pilots, their reports and releases. */
export const PILOTS: Record<string, Asked> = {
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
};
