import { useTranslation } from "react-i18next";
import { languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { AskedLevel } from "./asking.ts";
import { mailtoLink, telLink } from "./contact-links.ts";
import type { RequestView } from "./request-view.ts";

/** With the warning beside the number: others may listen to the message. */
export function LearnerContact({ learner, id }: Pick<RequestView, "learner" | "id">) {
	const { t } = useTranslation(["manage", "contact"]);
	const href = useHref();
	const { phone, email, mayLeaveMessage } = learner;
	return (
		<ul>
			{phone && (
				<li>
					<a href={telLink(phone)}>
						<bdi dir="ltr">{phone}</bdi>
					</a>{" "}
					<span className="small">
						{t(mayLeaveMessage ? "waiting.mayLeaveMessage" : "waiting.noMessage")}
					</span>
				</li>
			)}
			{phone && mayLeaveMessage && (
				<li>
					<a href={href(`/learners/${learner.id}/contacts?for=${id}`)}>
						{t("contact:ready.linkFor", { name: learner.name })}
					</a>
				</li>
			)}
			{email && (
				<li>
					<a href={mailtoLink(email)}>
						<bdi dir="ltr">{email}</bdi>
					</a>
				</li>
			)}
		</ul>
	);
}

export function ReadsLanguage({ tag }: { tag: string }) {
	const { language } = usePage();
	return languageName(tag, language);
}

export function LevelsSaid({ request }: { request: Pick<RequestView, "speaking" | "reading"> }) {
	const { t } = useTranslation(["manage", "common"]);
	const said = (level: AskedLevel | null) => {
		if (level === null) return t("waiting.notAsked");
		return level === "unsure" ? t("waiting.unsure") : t(`common:levels.${level}`);
	};
	return t("waiting.levelsSaid", {
		speaking: said(request.speaking),
		reading: said(request.reading),
	});
}
