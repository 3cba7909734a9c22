import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { AddLink } from "./change-links.tsx";
import type { Shown } from "./plan-page.tsx";
import { Words } from "./words.tsx";

/** Stage 5, and what comes after. */
export function EndPart(shown: Shown) {
	const { t } = useTranslation("plans");
	const { name, plan } = shown;
	return (
		<>
			<section className="stack">
				<h2>{t("stage.end")}</h2>
				{plan.ending ? <Ending {...shown} /> : <p>{t("end.none", { name })}</p>}
				<AddLink {...shown} to="end-review">
					{t("end.add")}
				</AddLink>
			</section>
			<section className="stack">
				<h2>{t("stage.next")}</h2>
				<p className="note">
					<bdi>{plan.nextStep ?? t("next.none")}</bdi>
				</p>
				<AddLink {...shown} to="next-step">
					{t("next.change")}
				</AddLink>
			</section>
		</>
	);
}

function Ending({ name, plan }: Shown) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	if (!plan.ending) return null;
	const { endedOn, tutorWords } = plan.ending;
	return (
		<>
			<p>{t("end.endedOn", { day: formatDay(endedOn, language, "short") })}</p>
			<h3>{t("end.own", { name })}</h3>
			<p>{plan.ownWords ? <Words of={plan.ownWords} /> : t("end.ownNone", { name })}</p>
			<h3>{t("end.tutor")}</h3>
			<p className="note">
				<bdi>{tutorWords ?? t("end.tutorNone")}</bdi>
			</p>
		</>
	);
}
