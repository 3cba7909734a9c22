import { randomBytes, randomUUID } from "node:crypto";
import type { Caller, RequestContext } from "#app/http/context.ts";
import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { firstPart } from "./address.ts";
import { clientAddress } from "./client-address.ts";
import { computeHere } from "./compute/here.ts";
import { pageLanguage } from "./language.ts";
import type { Parts } from "./parts.ts";

export function makeContext(
	parts: Parts,
	headers: Headers,
	url: URL,
	socket?: string,
): RequestContext {
	const { db, texts, settings, log } = parts;
	const first = firstPart(url);
	const language = isLanguage(first) ? first : pageLanguage(headers);
	const requestId = randomUUID();
	return {
		db,
		compute: parts.compute ?? computeHere({ db, equalityKeys: settings.equalityKeys }),
		person: null,
		settingUp: null,
		sessionId: null,
		provenAt: null,
		caller: callerOf(parts, headers, socket),
		now: settings.now(),
		language,
		texts: texts(language),
		english: texts(SOURCE_LANGUAGE),
		textsIn: texts,
		publicUrl: settings.publicUrl,
		sendsMail: settings.mail !== null,
		organisation: settings.organisation,
		sessionSecret: settings.sessionSecret,
		equalityKeys: settings.equalityKeys,
		erasureList: settings.erasureList,
		factorKeys: settings.factorKeys,
		secureCookies: settings.secureCookies,
		nonce: randomBytes(16).toString("base64"),
		requestId,
		keptUntil: null,
		pageBytes: null,
		failure: undefined,
		logError: (error) => log.error({ id: requestId, error }),
	};
}

function callerOf({ settings, guessing }: Parts, headers: Headers, socket?: string): Caller {
	const { trustProxy, secureCookies: isSecure } = settings;
	const forwarded = headers.get("x-forwarded-for") ?? undefined;
	const address = clientAddress({ socket, forwarded, trustProxy });
	const at = new Date(guessing?.clock() ?? Date.now());
	return { address, isSecure, at, patience: guessing?.patience ?? 1 };
}
