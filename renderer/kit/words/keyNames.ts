/** Whether keys have the names of a Mac here. */
export const onMac = (): boolean => /Mac/.test(navigator.platform);

const MAC_NAMES = [
  [/\bCtrl\b/g, 'Cmd'],
  [/\bControl\b/g, 'Command'],
  [/\bAlt\b/g, 'Option'],
] as const;

/**
 * A text that names keys, in this computer's names: "Ctrl + D" is "Cmd + D" on a Mac, "Alt" is "Option". Texts are
 * written with the names of Windows and Linux.
 */
export function keysHere(text: string, mac = onMac()): string {
  return mac ? MAC_NAMES.reduce((named, [from, to]) => named.replaceAll(from, to), text) : text;
}
