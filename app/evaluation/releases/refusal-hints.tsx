import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";

const REFUSALS: readonly string[] = ["releases:errors.unsafe", "releases:errors.unchecked"];

type RefusalHintsProps = { failed: FailedForm | undefined; slug: string };

/** Beside the refusal of a release: how the next one may tell less of a few people. */
export function RefusalHints({ failed, slug }: RefusalHintsProps) {
	const { t } = usePage();
	const href = useHref();
	const isRefused = Object.values(failed?.errors ?? {}).some((error) => REFUSALS.includes(error));
	if (!isRefused) return null;
	return (
		<Notice tone="info" heading={t("disclosure:hint.title")}>
			<p>{t("disclosure:hint.why")}</p>
			<ul>
				<li>{t("disclosure:hint.longer")}</li>
				{slug !== "all" && (
					<li>
						{t("disclosure:hint.together")}{" "}
						<a href={href("/pilots/all/releases")}>{t("disclosure:hint.all")}</a>
					</li>
				)}
				<li>{t("disclosure:hint.public")}</li>
				<li>{t("disclosure:hint.wait")}</li>
			</ul>
		</Notice>
	);
}
