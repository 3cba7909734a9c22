import { type Asked, asked, open } from "./asked.ts";

/** Signing in, and one's own account. */
export const ACCOUNT: Record<string, Asked> = {
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	// No organisation is named.
	":lang/sign-in/organisation": open(405, 404),
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
	// Nothing was kept: she goes on where her day begins.
	":lang/account/kept": asked(
		"                                   302  302  302  302  302  302  302  302",
		"                                   302  303  303  303  303  303  303  303",
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
};
