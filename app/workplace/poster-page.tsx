import { useTranslation } from "react-i18next";
import { formatTime, weekdayName } from "#app/i18n/format.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import type { openPoster } from "./poster.server.ts";

type Poster = Awaited<ReturnType<typeof openPoster>>;

/** One sheet of A4 for the wall at work. */
export function PosterPage({ poster }: { poster: Poster }) {
	const { t } = useTranslation("workplace");
	const href = useHref();
	const { name, code, square, address, invitations, times, isExample } = poster;
	return (
		<PageFrame wide back={{ href: href("/workplace"), label: t("title") }} demo={isExample}>
			<h1 className="visually-hidden">{t("poster.title")}</h1>
			<p className="no-print">{t("poster.print")}</p>
			<article className="poster">
				<p className="poster-employer">
					<Bdi>{name}</Bdi>
				</p>
				<ul className="poster-titles">
					{invitations.map(({ tag, direction, title }) => (
						<li key={tag} lang={tag} dir={direction}>
							{title}
						</li>
					))}
				</ul>
				<div className="poster-square">
					<QrCode square={square} title={t("poster.square")} />
					<p className="poster-code">
						<bdi dir="ltr">{code}</bdi>
					</p>
					<p>
						<bdi dir="ltr">{address}</bdi>
					</p>
				</div>
				<ul className="poster-steps">
					{invitations.map(({ tag, direction, scan, orType }) => (
						<li key={tag} lang={tag} dir={direction}>
							{`${scan} ${orType}`}
						</li>
					))}
				</ul>
				<Times times={times} />
			</article>
		</PageFrame>
	);
}

/** As doors and letters in London say them. */
function Times({ times }: Pick<Poster, "times">) {
	return (
		<ul className="poster-times" lang="en" dir="ltr">
			{times.map(({ id, englishTitle, slots }) => (
				<li key={id}>
					<strong>{englishTitle}</strong>
					{slots.map(({ weekday, starts, ends }) => (
						<span key={`${weekday} ${starts}`}>
							{`${weekdayName(weekday, "en")} ${formatTime(starts)}–${formatTime(ends)}`}
						</span>
					))}
				</li>
			))}
		</ul>
	);
}
