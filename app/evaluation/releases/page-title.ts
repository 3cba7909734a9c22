import type { Translate } from "#app/i18n/namespaces.ts";
import { subjectWords } from "../label-words.ts";

/** The name of the pilot out of what a loader gave; empty when the loader failed. */
export function subjectTitle(data: unknown, t: Translate): string {
	if (typeof data !== "object" || data === null || !("subject" in data)) return "";
	const { subject } = data;
	if (typeof subject !== "object" || subject === null) return "";
	if (!("name" in subject) || !("slug" in subject)) return "";
	const { name, slug } = subject;
	if (typeof name !== "string" || typeof slug !== "string") return "";
	return subjectWords({ slug, name }, { t });
}

/** Of a release that a loader gave; a return says that it is one. */
export function releaseTitle(data: unknown, t: Translate): string {
	const kind = isReturn(data) ? "returnTitle" : "title";
	return t(`releases:release.${kind}`, { subject: subjectTitle(data, t) });
}

function isReturn(data: unknown): boolean {
	if (typeof data !== "object" || data === null || !("release" in data)) return false;
	const { release } = data;
	if (typeof release !== "object" || release === null || !("kind" in release)) return false;
	return release.kind === "return";
}
