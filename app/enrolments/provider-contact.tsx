import { useTranslation } from "react-i18next";
import { Picto } from "#app/ui/picto.tsx";
import { mailtoLink, telLink } from "./contact-links.ts";

type ProviderContactProps = { page: { phone: string | null; email: string | null } };

export function ProviderContact({ page: { phone, email } }: ProviderContactProps) {
	const { t } = useTranslation("enrolments");
	if (!phone && !email) return null;
	return (
		<>
			<p>{t("done.call")}</p>
			<Contacts page={{ phone, email }} />
		</>
	);
}

/** One tap to ring or to write. */
export function Contacts({ page: { phone, email } }: ProviderContactProps) {
	if (!phone && !email) return null;
	return (
		<ul className="contacts">
			{phone && (
				<li>
					<Picto name="phone" />
					<a className="target" href={telLink(phone)}>
						<bdi dir="ltr">{phone}</bdi>
					</a>
				</li>
			)}
			{email && (
				<li>
					<Picto name="mail" />
					<a className="target" href={mailtoLink(email)}>
						<bdi dir="ltr">{email}</bdi>
					</a>
				</li>
			)}
		</ul>
	);
}
