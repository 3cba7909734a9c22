import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** On the page of today: nobody has to remember to look. */
export function ToRing({ count }: { count: number }) {
	const { t } = useTranslation("contact");
	const href = useHref();
	if (count === 0) return null;
	return (
		<Notice tone="warn" heading={t("absences.count", { count })}>
			<p>
				<a className="target" href={href("/today/absences")}>
					{t("absences.open")}
				</a>
			</p>
		</Notice>
	);
}
