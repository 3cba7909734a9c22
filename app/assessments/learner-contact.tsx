import { useTranslation } from "react-i18next";
import { mailtoLink, telLink } from "#app/enrolments/contact-links.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Contact } from "./learner.server.ts";

type LearnerContactProps = { id: string; name: string; contact: Contact | null };

export function LearnerContact({ id, name, contact }: LearnerContactProps) {
	const { t } = useTranslation(["assessments", "contact"]);
	const href = useHref();
	const { direction } = usePage();
	const isolated = isolate(name, direction);
	return (
		<section className="stack">
			<h2>{t("learner.reach", { name: isolated })}</h2>
			{contact && (
				<p>
					<a className="target" href={href(`/learners/${id}/contacts`)}>
						{t("contact:ready.linkFor", { name: isolated })}
					</a>
				</p>
			)}
			{contact ? <Ways contact={contact} /> : <p>{t("learner.reachEnded", { name: isolated })}</p>}
		</section>
	);
}

function Ways({ contact: { phone, email, mayLeaveMessage, way } }: { contact: Contact }) {
	const { t } = useTranslation("assessments");
	const { t: all } = usePage();
	if (!phone && !email) return <p>{t("learner.reachNone")}</p>;
	return (
		<Facts
			items={[
				...(phone ? [phoneFact(t("learner.phone"), phone)] : []),
				...(email ? [emailFact(t("learner.email"), email)] : []),
				...(way
					? [
							{
								picto: "check" as const,
								term: all("learners:details.way"),
								value: all(`learners:way.${way}`),
							},
						]
					: []),
				{
					picto: "message",
					term: t("learner.message"),
					value: mayLeaveMessage ? t("learner.messageYes") : t("learner.messageNo"),
				},
			]}
		/>
	);
}

function phoneFact(term: string, phone: string) {
	const value = (
		<a href={telLink(phone)}>
			<bdi dir="ltr">{phone}</bdi>
		</a>
	);
	return { picto: "phone" as const, term, value };
}

function emailFact(term: string, email: string) {
	const value = (
		<a href={mailtoLink(email)}>
			<bdi dir="ltr">{email}</bdi>
		</a>
	);
	return { picto: "mail" as const, term, value };
}
