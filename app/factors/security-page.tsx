import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Factors } from "./factors.server.ts";
import { PasskeyList } from "./passkey-list.tsx";

export const DONE = ["app", "passkey", "name", "removed", "kept"] as const;
export type Done = (typeof DONE)[number];

type SecurityPageProps = { factors: Factors; done: Done | null; isHeld: boolean };

/** What she proves who she is with, beside her password. */
export function SecurityPage({ factors, done, isHeld }: SecurityPageProps) {
	const { t } = useTranslation("factors");
	return (
		<>
			{done && (
				<Notice tone={done === "kept" ? "warn" : "good"}>
					<p role="status">{t(`done.${done}`)}</p>
				</Notice>
			)}
			<h1>{t("security.title")}</h1>
			{isHeld && (
				<Notice tone="warn">
					<p>{t("security.held")}</p>
				</Notice>
			)}
			<p>{t("security.intro")}</p>
			<AppPart since={factors.appSince} />
			<PasskeyPart passkeys={factors.passkeys} />
			{(factors.appSince !== null || factors.passkeys.length > 0) && (
				<CodesPart left={factors.codesLeft} />
			)}
		</>
	);
}

function AppPart({ since }: { since: string | null }) {
	const { t } = useTranslation("factors");
	const { language } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("app.title")}</h2>
			{since === null ? (
				<p>{t("app.none")}</p>
			) : (
				<p>
					<Status tone="good">{t("app.since", { when: formatInstant(since, language) })}</Status>
				</p>
			)}
			<p className="cluster">
				<ButtonLink
					kind={since === null ? "primary" : "secondary"}
					picto="phone"
					href={href("/account/security/app")}
				>
					{since === null ? t("app.add") : t("app.replace")}
				</ButtonLink>
				{since !== null && (
					<ButtonLink kind="quiet" href={href("/account/security/app/removal")}>
						{t("app.remove")}
					</ButtonLink>
				)}
			</p>
		</section>
	);
}

function PasskeyPart({ passkeys }: Pick<Factors, "passkeys">) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("passkeys.title")}</h2>
			<p>{t("passkeys.what")}</p>
			<PasskeyList passkeys={passkeys} />
			<p>
				<ButtonLink kind="secondary" picto="shield" href={href("/account/security/passkeys")}>
					{t("passkeys.add")}
				</ButtonLink>
			</p>
		</section>
	);
}

function CodesPart({ left }: { left: number }) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("codes.title")}</h2>
			<p>{t("codes.what")}</p>
			<p>
				<Status tone={left > 2 ? "good" : "warn"}>{t("codes.left", { count: left })}</Status>
			</p>
			<p>
				<ButtonLink kind="secondary" picto="paper" href={href("/account/security/codes")}>
					{left > 0 ? t("codes.again") : t("codes.make")}
				</ButtonLink>
			</p>
		</section>
	);
}
