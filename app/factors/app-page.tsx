import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import type { QrSquare } from "#app/ui/qr.server.ts";
import { QrCode } from "#app/ui/qr-code.tsx";
import { CodeField } from "./code-field.tsx";

type AppPageProps = {
	app: { pending: string; words: string };
	square: QrSquare;
	errors: Record<string, string>;
};

/** The secret counts once a code of it was right. */
export function AppPage({ app, square, errors }: AppPageProps) {
	const { t } = useTranslation("factors");
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("app.add")}</h1>
			<ol className="stack">
				<li>{t("app.get")}</li>
				<li className="stack">
					<p>{t("app.scan")}</p>
					<QrCode square={square} title={t("app.picture")} />
					<p>{t("app.type")}</p>
					<p>
						<bdi dir="ltr" className="join-code">
							{app.words}
						</bdi>
					</p>
				</li>
				<li>{t("app.confirm")}</li>
			</ol>
			<form method="post" className="stack">
				<HiddenField name="pending" value={app.pending} />
				<CodeField appOnly error={errors.code} />
				<Button>{t("app.save")}</Button>
			</form>
		</>
	);
}
