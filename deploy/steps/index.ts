import type { Step } from '../step';
import { account } from './account';
import { bundle } from './bundle';
import { dependencies } from './dependencies';
import { deployment } from './deployment';
import { login } from './login';
import { node } from './node';
import { project } from './project';
import { push } from './push';
import { remembered } from './remembered';
import { script } from './script';
import { tests } from './tests';
import { timeZone } from './timeZone';
import { version } from './version';

/** From a clone to a deployed add-on, each step once those before it are done. */
export const steps: Step[] = [
  node,
  dependencies,
  bundle,
  login,
  account,
  timeZone,
  script,
  project,
  remembered,
  tests,
  push,
  version,
  deployment,
];
