export { Icon } from './icon/icon';
export { ICON_NAMES, type IconName } from './icon/icon-name';
