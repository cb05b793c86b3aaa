"use strict";var l=Object.defineProperty;var _=Object.getOwnPropertyDescriptor;var k=Object.getOwnPropertyNames;var b=Object.prototype.hasOwnProperty;var y=(e,t)=>{for(var r in t)l(e,r,{get:t[r],enumerable:!0})},x=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of k(t))!b.call(e,s)&&s!==r&&l(e,s,{get:()=>t[s],enumerable:!(n=_(t,s))||n.enumerable});return e};var v=e=>x(l({},"__esModule",{value:!0}),e);var z={};y(z,{isKnownWord:()=>$,unknownSpans:()=>R});module.exports=v(z);var m=new Set(`xml version encoding standalone utf-8 iso-8859-1 1.0 true false yes no null string head
  package entities schema builder entity element attribute enumeration value srcschema extendedschema xtkschema namespace xtk nms
  extaccount extaccount-collection group operator operator-group operatorgroup access authenticationtype login email rights
  name label type active account server port provider tenant desc description img lastmodified created createdby folder
  adobe_marketing_cloud adobe_experience_cloud adobe marketing experience cloud campaign
  ims imsserver imsurl imsserverurl imsscope imsscopes scope scopes imsclientid clientid imsclientsecret clientsecret imssecret secret
  callbackserver callbackurl imscallback imscallbackurl redirecturl imsorgid imsorganizationid orgid organizationid
  associationmask imsmask groupmask mask productcontext imsproductcontext identifier client callback organization product context
  serverconf shared datastore hosts web redirection imsconfig authims authimsendpoint authimsclientid authimsclientsecret authimsorgid
  openid adobeid session additional_info.projectedproductcontext dma_campaign dma_campaign_classic https http
  directory_users groups adobe_groups directory_group enterprise client_id client_secret client_secrets org_id org project workspace details
  credentials oauth2 oauth_server_to_server redirect_uri defaultredirecturi ims_org_id integration_type groupname product_profile users
  username identity domain first last country code id configurations
  password passwd pass pwd token key apikey api_key privatekey private_key
  instances files role production stage development url experiencecloud callbackurls accounttype fields rules suppress rule path reason
  until ignore declare declared dashboard profile profiles missing found export import restart this where which error warning notice off default prod dev test`.split(/\s+/)),w=/\S+/g,S=/[^\s<>"'=:,;{}[\]()]+/g,N=/^(?:[!?/]?-{0,2}|[-|&*#?!/>]{1,3})$/,d=/=*/y;function R(e,t,r,n){let s=i=>i>0&&i<e.length&&/^[^\s]{2}$/.test(e.slice(i-1,i+1));return[...e.slice(t,r).matchAll(w)].flatMap(({0:i,index:g})=>{let o=t+g,p=[...i.matchAll(S)].filter(a=>{let[h,f]=[o+a.index,o+a.index+a[0].length];return!j(a[0],n)||h===t&&s(t)||f===r&&s(r)}),[u,c]=[p[0],p.at(-1)];return!u||!c?[]:(d.lastIndex=o+c.index+c[0].length,d.test(e),[{start:o+u.index,end:d.lastIndex}])})}var I=/^\d{1,2}$/,$=e=>m.has(e.toLowerCase());function j(e,t){if(N.test(e)||I.test(e))return!0;let r=e.replace(/^[/?!]|[/?]$/g,"").toLowerCase();return m.has(r)||t?.has(r)===!0}0&&(module.exports={isKnownWord,unknownSpans});
