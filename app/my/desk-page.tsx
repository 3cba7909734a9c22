import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { directionOf, isLanguage } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { PersonalLinkPart } from "#app/keeping/personal-link-part.tsx";
import { OwnChanges } from "#app/learners/own-changes.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import type { OwnPageDesk } from "./desk.server.ts";

type DeskPageProps = { desk: OwnPageDesk; isMailed: boolean };

/** The link to a learner's own page: to make, to give, to make anew and to close. */
export function OwnPageOfLearner({ desk, isMailed }: DeskPageProps) {
	const { t } = useTranslation("my");
	const { direction } = usePage();
	const { id, name, link, changes } = desk;
	const below = `/learners/${id}/own-page`;
	return (
		<>
			{isMailed && (
				<p role="status">
					<Status tone="good">{t("staff.mailed")}</Status>
				</p>
			)}
			<h1 className="no-print">{t("staff.title", { name: isolate(name, direction) })}</h1>
			<PersonalLinkPart
				link={link}
				help={t("staff.help")}
				make={`${below}/link`}
				end={`${below}/end`}
			>
				<Slip desk={desk} />
			</PersonalLinkPart>
			{link && <Giving desk={desk} below={below} />}
			<div className="no-print">
				<OwnChanges changes={changes} />
			</div>
		</>
	);
}

/** Printed, it says what it is in both languages and nothing of classes. */
function Slip({ desk: { ways } }: { desk: OwnPageDesk }) {
	return ways?.slip.map(({ language, page, alone }) => (
		<p key={language} lang={language} dir={directionOf(language)}>
			<strong>{page}</strong> {alone}
		</p>
	));
}

function Giving({ desk, below }: { desk: OwnPageDesk; below: string }) {
	const { t } = useTranslation("my");
	const href = useHref();
	return (
		<>
			<Message desk={desk} below={below} />
			<section className="stack part no-print">
				<h2>{t("staff.renew")}</h2>
				<p>{t("staff.renewHelp")}</p>
				<form method="post" action={href(`${below}/renewal`)}>
					<Button kind="secondary">{t("staff.renew")}</Button>
				</form>
			</section>
		</>
	);
}

function Message({ desk: { language, ways }, below }: { desk: OwnPageDesk; below: string }) {
	const { t } = useTranslation(["my", "contact"]);
	const href = useHref();
	if (ways === null) return null;
	const own = isLanguage(language) ? language : "en";
	return (
		<section className="stack part no-print">
			<h2>{t("staff.message")}</h2>
			<p className="ready-text" lang={own} dir={directionOf(own)}>
				{ways.text}
			</p>
			{ways.ways && (
				<p className="cluster">
					<ButtonLink href={ways.ways.sms} picto="message">
						{t("contact:ready.text")}
					</ButtonLink>
					<ButtonLink href={ways.ways.whatsapp} kind="secondary">
						{t("contact:ready.whatsapp")}
					</ButtonLink>
				</p>
			)}
			{!ways.ways && <p className="soft">{t("my:staff.noText")}</p>}
			{ways.mailTo !== null ? (
				<form method="post" action={href(`${below}/sending`)} className="cluster">
					<Button kind="secondary" picto="mail">
						{t("staff.mail")}
					</Button>
					<bdi dir="ltr">{ways.mailTo}</bdi>
				</form>
			) : (
				<p className="soft">{t("staff.noMail")}</p>
			)}
		</section>
	);
}
