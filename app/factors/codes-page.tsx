import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Before they are made: those there were open nothing any more. */
export function CodesPage({ left }: { left: number }) {
	const { t } = useTranslation("factors");
	return (
		<>
			<h1>{t("codes.title")}</h1>
			<p>{t("codes.what")}</p>
			<p>{t("codes.left", { count: left })}</p>
			{left > 0 && <p>{t("codes.oldEnd")}</p>}
			<form method="post">
				<Button picto="paper">{left > 0 ? t("codes.again") : t("codes.make")}</Button>
			</form>
		</>
	);
}

/** The only time they are seen; made to be printed. */
export function NewCodesPage({ codes }: { codes: readonly string[] }) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<h1>{t("codes.newTitle")}</h1>
			<Notice tone="warn">
				<p>{t("codes.once")}</p>
			</Notice>
			<ol className="stack-s">
				{codes.map((code) => (
					<li key={code}>
						<bdi dir="ltr" className="join-code">
							{code}
						</bdi>
					</li>
				))}
			</ol>
			<p>{t("codes.keep")}</p>
			<p className="no-print">
				<ButtonLink href={href("/account/security")}>{t("codes.done")}</ButtonLink>
			</p>
		</>
	);
}
