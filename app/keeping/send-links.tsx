import { mailLink, smsLink, whatsappLink } from "#app/finder/class-links.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

type SendLinksProps = { title: string; address: string };

/** Whom to send it to is chosen in the other program: nothing about anybody passes through here. */
export function SendLinks({ title, address }: SendLinksProps) {
	const { t } = usePage();
	const message = [title, address].join("\n");
	return (
		<div className="cluster">
			<ButtonLink href={whatsappLink(null, message)} kind="secondary" picto="message">
				{t("class:send.whatsapp")}
			</ButtonLink>
			<ButtonLink href={smsLink(null, message)} kind="secondary" picto="phone">
				{t("class:send.sms")}
			</ButtonLink>
			<ButtonLink href={mailLink("", title, message)} kind="secondary" picto="mail">
				{t("enrolments:join.email")}
			</ButtonLink>
		</div>
	);
}
