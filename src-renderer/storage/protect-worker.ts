import { expose } from 'comlink'
import { protectWork } from './protect-work'

expose(protectWork)
