import { type Asked, asked, open } from "./asked.ts";

/** Asked last: they end the sessions of who asks. */
export const ENDINGS: Record<string, Asked> = {
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	// Last: they end their sessions.
	":lang/account/sessions/end": asked(
		"                                   302  302  302  302  302  302  302  302",
		"                                   302  303  303  303  303  303  303  303",
	),
	// Last: it ends their sessions.
	":lang/sign-out": open(303),
};
