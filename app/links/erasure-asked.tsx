import { useTranslation } from "react-i18next";
import { formatDay, languageName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ErasureAsked } from "./erasure.server.ts";

type AskedProps = { asked: ErasureAsked };

/** Since when, until when, to whom and in which language. */
export function AskedWhen({ asked }: AskedProps) {
	const { t } = useTranslation("links");
	const { language } = usePage();
	return (
		<>
			<p>{t("requests.asked", { day: formatDay(asked.askedOn, language) })}</p>
			<p>
				<HowItStands asked={asked} />
			</p>
			<p className="small soft">
				<Bdi>{asked.provider}</Bdi> · {languageName(asked.language, language)}
			</p>
		</>
	);
}

function HowItStands({ asked: { answer, until, isLate } }: AskedProps) {
	const { t } = useTranslation("links");
	const { language } = usePage();
	if (answer) return <Status tone="quiet">{t(`data.answer.${answer}`)}</Status>;
	return (
		<Status tone={isLate ? "warn" : "wait"} picto="clock">
			{isLate
				? t("requests.late")
				: t("requests.until", { day: formatDay(until, language, "short") })}
		</Status>
	);
}
