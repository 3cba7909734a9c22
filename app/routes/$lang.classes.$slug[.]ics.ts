import type { LoaderFunctionArgs } from "@remix-run/node";
import { classAddress, headersFor } from "#app/finder/class-access.ts";
import { openCalendar } from "#app/finder/class-calendar.server.ts";
import { calendarFile } from "#app/finder/class-calendar.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { now } = context;
	const { calendar, slug, code } = await openCalendar(context, classAddress(params.slug, request));
	if (code === null) keepUntil(context, endOfDay(now));
	return new Response(calendarFile(calendar, now), {
		headers: {
			...headersFor({ code }),
			"Content-Type": "text/calendar; charset=utf-8",
			"Content-Language": calendar.language,
			"Content-Disposition": `attachment; filename="${encodeURIComponent(slug)}.ics"`,
		},
	});
}
