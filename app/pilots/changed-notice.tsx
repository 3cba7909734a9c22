import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import type { Typed } from "./pilot-form.ts";
import type { SetupAnswer } from "./setup-answer.ts";

export type NamedField = {
	name: string;
	label: string;
	/** The words of a choice; left out, what was typed is its own words. */
	say?: (value: string) => string;
};

type ChangedNoticeProps = { answer: SetupAnswer | undefined; fields: readonly NamedField[] };

/** Two wrote at once: what the other one left, where it differs, beside all that she typed. */
export function ChangedNotice({ answer, fields }: ChangedNoticeProps) {
	const { t } = useTranslation("pilots");
	if (!answer?.now) return null;
	const { typed, now } = answer;
	const differing = fields.filter(({ name }) => valuesOf(typed, name) !== valuesOf(now, name));
	return (
		<Notice tone="warn" heading={t("changed.title")}>
			<p role="alert">{t("changed.help")}</p>
			<ul className="bullets">
				{differing.map(({ name, label, say = String }) => {
					const value = (now[name] ?? []).filter(Boolean).map(say).join(", ");
					return (
						<li key={name}>
							<a href={`#${name}`}>
								<bdi>{t("changed.now", { fact: label, value: value || t("changed.empty") })}</bdi>
							</a>
						</li>
					);
				})}
			</ul>
			<p>{t("changed.then")}</p>
		</Notice>
	);
}

function valuesOf(typed: Typed, name: string): string {
	return (typed[name] ?? []).filter(Boolean).toSorted().join("\n");
}
