import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** On the page of today: a learner waits for an answer. */
export function ToAnswer({ count }: { count: number }) {
	const { t } = useTranslation("my");
	const href = useHref();
	if (count === 0) return null;
	return (
		<Notice tone="info" heading={t("claims.count", { count })}>
			<p>
				<a className="target" href={href("/today/corrections")}>
					{t("claims.open")}
				</a>
			</p>
		</Notice>
	);
}
