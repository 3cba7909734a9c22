import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { QrSquare } from "#app/ui/qr.server.ts";
import { QrCode } from "#app/ui/qr-code.tsx";

type SlipPageProps = {
	slip: { id: string; address: string; square: QrSquare; closes: string | null };
};

/** To print and hand over: in her language, without her name. */
export function SlipPage({ slip: { id, address, square, closes } }: SlipPageProps) {
	const { t, english, language } = usePage();
	const href = useHref();
	const until = (tag: string) => ({ day: formatDay(closes!, tag, "long") });
	return (
		<PageFrame back={{ href: href(`/learners/${id}/surveys`), label: t("surveys:learner.open") }}>
			<h1>
				<Both own={t("surveys:slip.title")} english={english("surveys:slip.title")} block />
			</h1>
			<p className="lead">
				<Both own={t("surveys:slip.open")} english={english("surveys:slip.open")} block />
			</p>
			<p className="personal-link lead">
				<bdi dir="ltr">{address}</bdi>
			</p>
			<QrCode square={square} title={address} />
			{closes && (
				<p>
					<Both
						own={t("surveys:slip.until", until(language))}
						english={english("surveys:slip.until", until("en"))}
						block
					/>
				</p>
			)}
			<p>
				<Both own={t("surveys:start.teacher")} english={english("surveys:start.teacher")} block />
			</p>
		</PageFrame>
	);
}
