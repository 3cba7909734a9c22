import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Period } from "../report-model.ts";

const FORMATS = ["ods", "xlsx", "csv", "json"] as const;

type FileLinksProps = {
	/** Without ending and without language. */
	address: string;
	/** Which days are chosen, where the address alone does not say. */
	days: Period | null;
	/** Of the rows behind the numbers, for the evaluator alone. */
	rows: string | null;
};

export function FileLinks({ address, days, rows }: FileLinksProps) {
	const { t } = useTranslation("report");
	const href = useHref();
	const query = days === null ? "" : `?${new URLSearchParams(days)}`;
	return (
		<section className="stack no-print">
			<h2>{t("files.title")}</h2>
			<div className="actions">
				{FORMATS.map((format) => (
					<ButtonLink
						key={format}
						href={href(`${address}.${format}${query}`)}
						kind="secondary"
						picto="download"
					>
						{t(`files.${format}`)}
					</ButtonLink>
				))}
			</div>
			<p className="small soft">{t("files.help")}</p>
			{rows !== null && (
				<p>
					<a href={href(rows)}>{t("files.rows")}</a>{" "}
					<span className="small soft">
						{t("files.rowsHelp")} {t("files.rowsSealed")}
					</span>
				</p>
			)}
		</section>
	);
}
