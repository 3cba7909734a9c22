import type { Translate } from "#app/i18n/namespaces.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Ignored } from "./finder-search.ts";

/** What was asked for and left out of the search. */
export function IgnoredNotice({ ignored }: { ignored: readonly Ignored[] }) {
	const { t } = usePage();
	if (ignored.length === 0) return null;
	return (
		<Notice tone="info" heading={t("finder:ignored.title")}>
			<ul className="stack-s">
				{ignored.map(({ name, value }) => (
					<li key={`${name} ${value}`}>{ignoredText(t, name, value)}</li>
				))}
			</ul>
		</Notice>
	);
}

/** A code that opens nothing: perhaps it was typed wrong. */
export function CodeNotice({ code }: { code: string }) {
	const { t } = usePage();
	return (
		<Notice tone="info">
			<p>{t("finder:nothing.code", { code })}</p>
		</Notice>
	);
}

function ignoredText(t: Translate, name: string, value: string): string {
	if (name === "near") return t("finder:ignored.near", { value });
	// A distance that can be read was refused for want of a place to measure from.
	if (name === "within" && Number(value) > 0) return t("finder:ignored.within");
	return t("finder:ignored.other", { value });
}
