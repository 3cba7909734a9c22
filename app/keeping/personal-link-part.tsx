import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import type { GivenLink } from "./given-link.server.ts";
import { SendLinks } from "./send-links.tsx";

type PersonalLinkPartProps = {
	link: GivenLink | null;
	/** What the page behind it shows. */
	help: string;
	/** Where the buttons lead, below the language. */
	make: string;
	end: string;
	/** Words for her, above the address. */
	children?: ReactNode;
};

/** To copy, to print, to send, or to close again. */
export function PersonalLinkPart(props: PersonalLinkPartProps) {
	const { link, help, make, end, children } = props;
	const { t } = useTranslation("attendance");
	const href = useHref();
	return (
		<section className="stack part">
			<h2 className="no-print">{t("link.title")}</h2>
			<p className="no-print">{help}</p>
			{link && <Address link={link}>{children}</Address>}
			<form method="post" action={href(link ? end : make)}>
				<Button kind={link ? "danger" : "primary"}>{link ? t("link.end") : t("link.make")}</Button>
			</form>
		</section>
	);
}

type AddressProps = { link: GivenLink; children: ReactNode };

function Address({ link: { address, square, expiresAt }, children }: AddressProps) {
	const { t } = useTranslation("attendance");
	const { language } = usePage();
	const day = formatDay(londonDate(new Date(expiresAt)), language, "short");
	return (
		<>
			<p className="no-print">{t("link.address")}</p>
			{children}
			<p className="personal-link">
				<bdi dir="ltr">{address}</bdi>
			</p>
			<QrCode square={square} title={address} />
			<p className="soft">{t("link.until", { day })}</p>
			<div className="no-print">
				<SendLinks title={t("my.title")} address={address} />
			</div>
		</>
	);
}
