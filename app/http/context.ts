import type { i18n } from "i18next";
import type { Person } from "#app/access/person.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import type { Texts } from "#app/i18n/texts.server.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Compute } from "./compute.ts";

/** Where staff may sign in besides here: a provider of OpenID Connect. */
export type Organisation = { issuer: string; clientId: string; clientSecret: string };

/** Who asks, for whoever counts wrong guesses. */
export type Caller = {
	/** One name for all who share it; not to be made up by a header. */
	address: string;
	/** The site runs over https, and so its cookies have another name. */
	isSecure: boolean;
	/** Of a clock that runs: the site's may stand still. */
	at: Date;
	/** So many times what is allowed otherwise: all tests come from one address. */
	patience: number;
};

/** What the server hands to every loader and action; made once a request, never shared. */
export type RequestContext = {
	db: Db;
	/** Null on pages anybody may see and nobody is signed in. */
	person: Person | null;
	/** Signed in, but held until she has the second factor that a role of hers asks for. */
	settingUp: Person | null;
	sessionId: string | null;
	/** When who is signed in last proved it. */
	provenAt: Instant | null;
	caller: Caller;
	compute: Compute;
	/** From the clock of the settings; operations take it as an argument. */
	now: Date;
	language: LanguageTag;
	texts: i18n;
	english: i18n;
	/** Of any language: what somebody is to send is in the reader's. */
	textsIn: Texts;
	/** Where the site says it lives, without a slash at the end. */
	publicUrl: string;
	/** Somebody is named to carry letters; without, they wait. */
	sendsMail: boolean;
	/** Null: staff sign in with passwords alone. */
	organisation: Organisation | null;
	/** Keys the hashes of session tokens. */
	sessionSecret: string;
	/** Empty: what learners say of themselves for totals is not asked. */
	equalityKeys: readonly Buffer[];
	/** The file that outlives a restored database; see `keepList`. */
	erasureList: string | null;
	/** Seal the secrets of second factors: the first seals, all open. */
	factorKeys: readonly Buffer[];
	secureCookies: boolean;
	nonce: string;
	requestId: string;
	/** See `keepUntil`. */
	keptUntil: Instant | null;
	/** The finished page, for who keeps it: reading it out of the answer costs a copy and a stream. */
	pageBytes: Buffer<ArrayBuffer> | null;
	/** What ended the page, if it was an error of ours; its answer may depend on which. */
	failure: unknown;
	/** Told of what went wrong inside; never of personal data. */
	logError: (error: unknown) => void;
};

declare module "@remix-run/server-runtime" {
	interface AppLoadContext extends RequestContext {}
}
