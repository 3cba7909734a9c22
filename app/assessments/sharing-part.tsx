import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import type { LocalDate } from "#db/columns.ts";

type SharingProps = {
	id: string;
	name: string;
	/** The day of her yes; null without one. */
	since: LocalDate | null;
};

/** What is asked of her, in the words to ask it with, and what she said. */
export function SharingPart({ id, name, since }: SharingProps) {
	const { t } = useTranslation("assessments");
	const { direction, language } = usePage();
	const href = useHref();
	const isolated = isolate(name, direction);
	return (
		<section className="stack part">
			<h2>{t("sharing.title")}</h2>
			<p>
				{since
					? t("sharing.yes", { name: isolated, day: formatDay(since, language, "short") })
					: t("sharing.no", { name: isolated })}
			</p>
			<form method="post" action={href(`/learners/${id}/sharing`)}>
				<Button kind="secondary" name="agrees" value={since ? "no" : "yes"}>
					{since ? t("sharing.stop", { name: isolated }) : t("sharing.give", { name: isolated })}
				</Button>
			</form>
		</section>
	);
}
