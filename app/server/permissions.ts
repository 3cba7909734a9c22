/** What a page of ours never asks a browser for, and so nobody's script may. */
const NEVER = [
	"accelerometer",
	"autoplay",
	"browsing-topics",
	"camera",
	"clipboard-read",
	"clipboard-write",
	"compute-pressure",
	"display-capture",
	"encrypted-media",
	"fullscreen",
	"gamepad",
	"geolocation",
	"gyroscope",
	"hid",
	"identity-credentials-get",
	"idle-detection",
	"local-fonts",
	"local-network-access",
	"magnetometer",
	"microphone",
	"midi",
	"otp-credentials",
	"payment",
	"picture-in-picture",
	"screen-wake-lock",
	"serial",
	"storage-access",
	"sync-xhr",
	"usb",
	"window-management",
	"xr-spatial-tracking",
];

const PASSKEYS = ["publickey-credentials-create", "publickey-credentials-get"];
const PASSKEY_PAGES =
	/^\/[^/]+\/(sign-in\/(second|passkey)|account\/(proof|security\/passkeys))(\/|$)/;

const NOTHING = listOf(NEVER, "()");
const WITHOUT_PASSKEYS = `${NOTHING}, ${listOf(PASSKEYS, "()")}`;
const WITH_PASSKEYS = `${NOTHING}, ${listOf(PASSKEYS, "(self)")}`;

/** The value of `Permissions-Policy`. */
export function permissionsAt(pathname: string): string {
	return PASSKEY_PAGES.test(pathname) ? WITH_PASSKEYS : WITHOUT_PASSKEYS;
}

function listOf(names: readonly string[], who: string): string {
	return names.map((name) => `${name}=${who}`).join(", ");
}
