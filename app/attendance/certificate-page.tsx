import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { CertificateHours } from "#app/registers/helpers.ts";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

type CertificatePageProps = {
	certificate: { name: string; provider: string; isExample: boolean; hours: CertificateHours };
	back: { href: string; label: string };
};

/** One sheet of A4 to hold in the hand: her language large, the English of London beside it. */
export function CertificatePage({ certificate, back }: CertificatePageProps) {
	const { t } = useTranslation("attendance");
	const { name, provider, isExample, hours } = certificate;
	return (
		<PageFrame wide back={back} demo={isExample}>
			<p className="no-print">{t("certificate.print")}</p>
			<article className="certificate">
				<Laurel />
				<h1>
					<Words of="title" />
				</h1>
				<p>
					<Words of="thanks" />
				</p>
				<p className="certificate-name">
					<bdi>{name}</bdi>
				</p>
				<p className="certificate-hours">
					<Hours hours={hours} />
				</p>
				<p>
					<Words of="volunteer" />
				</p>
				<p>
					<strong>
						<bdi>{provider}</bdi>
					</strong>
				</p>
				<Signed />
			</article>
		</PageFrame>
	);
}

type Line = "title" | "thanks" | "volunteer" | "signed" | "day";

function Words({ of }: { of: Line }) {
	const { t, english } = usePage();
	return (
		<Both
			own={t(`attendance:certificate.${of}`)}
			english={english(`attendance:certificate.${of}`)}
			block
		/>
	);
}

function Hours({ hours }: { hours: CertificateHours }) {
	const { t, english } = usePage();
	const count = { count: hours };
	return (
		<Both
			own={t("attendance:certificate.for", count)}
			english={english("attendance:certificate.for", count)}
			block
		/>
	);
}

/** The place to sign stays empty. */
export function Signed() {
	const { language, now } = usePage();
	const today = londonDate(now);
	return (
		<dl className="certificate-signed">
			<div>
				<dd>
					<Both own={formatDay(today, language)} english={formatDay(today, "en")} block />
				</dd>
				<dt>
					<Words of="day" />
				</dt>
			</div>
			<div>
				<dd />
				<dt>
					<Words of="signed" />
				</dt>
			</div>
		</dl>
	);
}

/** Two branches around a star: an ornament that says nothing, and so is hidden from who listens. */
export function Laurel() {
	const leaves = [0, 1, 2, 3, 4, 5, 6];
	return (
		<svg className="certificate-laurel" viewBox="-54 -50 108 98" aria-hidden="true">
			{[1, -1].map((side) => (
				<g key={side} transform={`scale(${side} 1)`}>
					{leaves.map((leaf) => (
						<ellipse
							key={leaf}
							cx="40"
							cy="0"
							rx="9"
							ry="3.4"
							transform={`rotate(${72 - leaf * 20}) rotate(62 40 0)`}
						/>
					))}
				</g>
			))}
			<path d="M0-16l4.7 9.5 10.5 1.5-7.6 7.4 1.8 10.5-9.4-5-9.4 5 1.8-10.5-7.6-7.4 10.5-1.5z" />
		</svg>
	);
}
